/** `npm run kaart:schema`: writes the JSON Schema of each kind of file, for the editor of the curator. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { jsonSchemas } from "../../knowledge/json-schema.ts";

const map = path.resolve(import.meta.dirname, "../../knowledge/json-schema");
await mkdir(map, { recursive: true });
for (const [naam, tekst] of Object.entries(jsonSchemas())) await writeFile(path.join(map, naam), tekst);
