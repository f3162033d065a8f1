import { stripped } from '../platform/text';

/** The address of a telephone number: digits, and a leading plus where one was written. */
export function telephone(number: string): string {
  const digits = number.replace(/[^\d]/g, '');
  return `tel:${stripped(number).startsWith('+') ? '+' : ''}${digits}`;
}
