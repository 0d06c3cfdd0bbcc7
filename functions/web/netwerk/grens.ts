/** Longest name that is looked for, in characters. */
export const MAX_ZOEK = 60;
