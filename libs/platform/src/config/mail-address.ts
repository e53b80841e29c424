const ADDRESS = /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,255}$/;
const NAMED = /^[^<>,;:"()\r\n@]{1,100} <([^<>]+)>$/;

/** One `name@host` or `Name <name@host>`. */
export const isMailAddress = (text: string): boolean => ADDRESS.test(NAMED.exec(text)?.[1] ?? text);
