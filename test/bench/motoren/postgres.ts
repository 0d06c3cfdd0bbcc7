import { DIEPTE, type Document, type Motor } from "../motor.ts";
import { startServer } from "./postgres-server.ts";

/** Letters A-D stand for the weights that ts_rank gives the fields. */
const GEWICHT: Record<Exclude<keyof Document, "id">, string> = {
  naam: "A",
  herkenning: "B",
  omschrijving: "C",
  regelingen: "D",
  organisaties: "D",
};
const VELDEN = Object.entries(GEWICHT);

// A line end would end the line of psql; E'' keeps the backslash of it apart.
const tekst = (waarde: string) => {
  const veilig = waarde
    .replace(/[\0\\]/g, " ")
    .replaceAll("'", "''")
    .replace(/[\r\n]+/g, " ");
  return `'${veilig}'`;
};

const TABEL = `
set client_min_messages = error;
create table knelpunt (id text primary key, ${VELDEN.map(([veld]) => `${veld} text`).join(", ")},
  zoek tsvector generated always as (${VELDEN.map(([veld, letter]) => `setweight(to_tsvector('dutch', ${veld}), '${letter}')`).join(" || ")}) stored);
`;

/** Any word may match: the whole story in one record is asking too much. */
const VRAAG = `
prepare zoek(text) as
  with vraag as materialized (select replace(plainto_tsquery('dutch', $1)::text, '&', '|')::tsquery as q)
  select coalesce(string_agg(id, ' ' order by score desc, id), '') from (
    select id, ts_rank('{0.1, 1, 1, 1}', zoek, q, 1) as score from knelpunt, vraag
    where zoek @@ q order by score desc, id limit ${DIEPTE}) as beste;
`;

/** PostgreSQL full text with the `dutch` configuration, through one psql session over a unix socket. */
export const postgres: Motor = {
  naam: "PostgreSQL",
  opzet: "tsvector 'dutch', GIN, ts_rank met veldgewichten; tijd met psql en socket erbij",
  bouw: async ({ documenten }) => {
    const begin = performance.now();
    const server = startServer();
    try {
      await server.vraag("select 1;");
      const gestart = performance.now();
      const rijen = documenten.map((document) => {
        const waarden = [document.id, ...VELDEN.map(([veld]) => document[veld as keyof Document])];
        return `(${waarden.map(tekst).join(",")})`;
      });
      const kolommen = ["id", ...VELDEN.map(([veld]) => veld)].join(", ");
      await server.vraag(
        `${TABEL} insert into knelpunt (${kolommen}) values ${rijen.join(",")};
         create index on knelpunt using gin (zoek); analyze knelpunt; ${VRAAG} select 1;`,
      );
      const maken = performance.now() - gestart;
      const bytes = Number(await server.vraag("select pg_total_relation_size('knelpunt');"));
      return {
        zoek: async (vraag) => {
          const ids = await server.vraag(`execute zoek(${tekst(vraag)});`);
          return ids === "" ? [] : ids.split(" ");
        },
        buiten: { maken, start: gestart - begin, bytes },
        sluit: server.sluit,
      };
    } catch (fout) {
      await server.sluit();
      throw fout;
    }
  },
};
