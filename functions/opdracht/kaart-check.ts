/** `npm run kaart:check [map]`: tells everything that is wrong with the kaart; exit code 1 when something must be mended. */
import { controleer } from "../../knowledge/controle/index.ts";
import { KAART_MAP, leesKaartBestanden, vandaag } from "./kaart-bestanden.ts";
import { toonControle } from "./toon-controle.ts";

const controle = controleer(await leesKaartBestanden(process.argv[2] ?? KAART_MAP), vandaag());
process.stdout.write(toonControle(controle));
process.exitCode = controle.fouten > 0 ? 1 : 0;
