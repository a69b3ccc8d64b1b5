const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address has the form of an id; PostgreSQL would refuse it otherwise. */
export const isUuid = (text: string): boolean => UUID.test(text);
