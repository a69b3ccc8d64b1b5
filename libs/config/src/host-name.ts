const NAME = /^(?!\d+(\.\d+){3}(:|$))[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;

/** Whether a text is the name of a host, with a port where it is another than that of https; never an address in digits. */
export const isHostName = (text: string): boolean => NAME.test(text) && !text.endsWith(':443');
