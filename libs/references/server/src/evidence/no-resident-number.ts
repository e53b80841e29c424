import { Injectable, type PipeTransform } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { registryFieldText, residentNumberIn } from '@shoal/references-domain';

/** Names the field and never what stands in it. Errors: RESIDENT_NUMBER_REFUSED. */
export const requireNoResidentNumberIn = <T>(input: T): T => {
  const field = residentNumberIn(input);
  if (field !== null) throw new ShoalError('RESIDENT_NUMBER_REFUSED', { where: registryFieldText(field, 'ko'), whereEn: registryFieldText(field, 'en'), field });
  return input;
};

/** Beside an argument of a mutation with free text: whatever is typed anywhere in the registry, a resident number is not taken. */
@Injectable()
export class NoResidentNumber<T> implements PipeTransform<T, T> {
  transform(input: T): T {
    return requireNoResidentNumberIn(input);
  }
}
