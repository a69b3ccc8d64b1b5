export { PdfPrinter } from './pdf/pdf-printer';
export * from './core';
export * from './template-engine';
export * from './template-files';
export { writeXlsx } from './xlsx/write-xlsx';
