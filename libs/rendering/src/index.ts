export { PdfPrinter } from './pdf/pdf-printer';
export * from './core';
export * from './template-engine';
export * from './template-files';
export { writeDocx } from './docx/write-docx';
export { writeXlsx } from './xlsx/write-xlsx';
