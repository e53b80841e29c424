const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xml = (text: string): string => text.replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);
