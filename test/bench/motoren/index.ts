import { kennis } from "../../../functions/assistent/kennis.ts";
import type { Motor } from "../motor.ts";
import { flexSearch } from "./flexsearch.ts";
import { fuseKort, fuseWoorden } from "./fuse.ts";
import { lunrNederlands } from "./lunr.ts";
import { miniSearchKaal, miniSearchNederlands } from "./minisearch.ts";
import { onzeMotor } from "./onze.ts";
import { orama } from "./orama.ts";
import { postgres } from "./postgres.ts";

/** Ours, with the learned tables of this checkout. */
export const onze: Motor = onzeMotor(kennis.model);

/** All engines, ours first. */
export const MOTOREN: readonly Motor[] = [
  onze,
  miniSearchKaal,
  miniSearchNederlands,
  orama,
  lunrNederlands,
  flexSearch,
  postgres,
  fuseKort,
  fuseWoorden,
];
