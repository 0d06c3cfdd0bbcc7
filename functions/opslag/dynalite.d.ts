/** The part of dynalite (which ships no types) that we use. A development dependency: never import it in a Lambda. */
declare module "dynalite" {
  import type { Server } from "node:http";

  interface DynaliteOpties {
    /** The folder of the database; without it everything is in memory. */
    path?: string;
    /** How long a table stays in CREATING, in ms. Default 500. */
    createTableMs?: number;
    /** How long a table stays in DELETING, in ms. Default 500. */
    deleteTableMs?: number;
  }

  function dynalite(opties?: DynaliteOpties): Server;
  export = dynalite;
}
