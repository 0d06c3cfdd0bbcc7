import { BEWAARTERMIJNEN } from "./bewaartermijnen.ts";

/** How long a conversation is kept: 24 hours, in seconds. */
export const BEWAAR_SECONDEN = BEWAARTERMIJNEN.gesprek.seconden;

/**
 * The moment at which something kept now expires. Rounded down: never kept longer than promised.
 * @param nu epoch ms
 * @param bewaarSeconden how long to keep it, in seconds
 * @returns epoch seconds, the unit of DynamoDB's TTL
 */
export function verlooptOp(nu: number, bewaarSeconden: number): number {
  return Math.floor(nu / 1000) + bewaarSeconden;
}

/**
 * Tells whether something has expired. Every read asks this: DynamoDB deletes expired rows days late.
 * @param verloopt epoch seconds
 * @param nu epoch ms
 */
export function isVerlopen(verloopt: number, nu: number): boolean {
  return verloopt * 1000 <= nu;
}
