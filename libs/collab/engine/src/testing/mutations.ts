import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Random } from './random';

/** Changes an update so that some of it still reads as one: bits, numbers, parts taken out, doubled and moved. */
export function mutate(update: Uint8Array, random: Random): Uint8Array {
  let mutated: Uint8Array = update.slice();
  for (let left = 1 + random(3); left > 0; left -= 1) mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(update: Uint8Array, random: Random): Uint8Array {
  const at = random(update.length);
  switch (random(8)) {
    case 0: {
      const copy = update.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      return copy;
    }
    case 1: {
      const copy = update.slice();
      copy[at] = random(256);
      return copy;
    }
    case 2:
      return splice(update, at, 1 + random(4), new Uint8Array());
    case 3:
      return splice(update, at, 0, update.subarray(at, at + 1 + random(12)));
    case 4:
      return update.slice(0, at);
    default:
      return changeNumber(update, random);
  }
}

/** A number becomes its neighbour, another number of the update, nought or a huge one. */
function changeNumber(update: Uint8Array, random: Random): Uint8Array {
  const numbers: { at: number; size: number; value: number }[] = [];
  for (let at = 0; at < update.length; ) {
    const decoder = decoding.createDecoder(update.subarray(at));
    try {
      numbers.push({ at, value: decoding.readVarUint(decoder), size: decoder.pos });
      at += Math.max(1, decoder.pos);
    } catch {
      at += 1;
    }
  }
  const chosen = numbers[random(numbers.length)];
  const other = numbers[random(numbers.length)];
  if (!chosen || !other) return update;
  const values = [chosen.value + 1, Math.max(0, chosen.value - 1), other.value, other.value, other.value, 0, 2 ** 31 - 1];
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, values[random(values.length)] ?? 0);
  return splice(update, chosen.at, chosen.size, encoding.toUint8Array(encoder));
}

function splice(update: Uint8Array, at: number, remove: number, add: Uint8Array): Uint8Array {
  return Uint8Array.from([...update.subarray(0, at), ...add, ...update.subarray(at + remove)]);
}
