/** How long an answer is to the server: without space around it, a line break as one, and every character as one. */
export const charactersIn = (text: string): number => [...text.trim().replace(/\r\n/g, '\n')].length;
