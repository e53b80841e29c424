import { type Algorithm, hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const SETTINGS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** At most four at a time, so that sign-ins cannot take all memory and threads. */
const limited = pLimit(4);

export const hashPassword = (password: string): Promise<string> => limited(() => hash(password.normalize('NFC'), SETTINGS));
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => limited(() => verify(passwordHash, password.normalize('NFC')));

/** Compared against when no such person exists, so that the answer takes as long as a real one. */
export const DECOY_HASH = hashPassword('nobody-has-this-password');
