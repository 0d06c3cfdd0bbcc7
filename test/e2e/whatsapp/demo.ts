/**
 * `npm run whatsapp:demo`: plays the conversation of a professional with a phone in the terminal, with the webhook, the
 * signatures and the Cloud API of the tests between. An argument takes the place of the first question.
 */
import { knoppenVan } from "../../whatsapp/telefoon.ts";
import type { Bericht } from "../../whatsapp/uitgaand.ts";
import { openTelefoon, speel } from "./toneel.ts";

const BREEDTE = 64;
const isKleurig = process.stdout.isTTY && process.env.NO_COLOR === undefined;
const verf = (code: number, tekst: string) => (isKleurig ? `\u001b[${code}m${tekst}\u001b[0m` : tekst);

/** Words within the width of the screen, each line after `inspring`. */
function breek(tekst: string, inspring: string): string {
  return tekst
    .split("\n")
    .map((alinea) => {
      const regels = [""];
      for (const woord of alinea.split(" ")) {
        const laatste = regels.at(-1) ?? "";
        if (laatste !== "" && [...laatste, ...woord].length + 1 > BREEDTE) regels.push(woord);
        else regels[regels.length - 1] = laatste === "" ? woord : `${laatste} ${woord}`;
      }
      return regels.map((regel) => `${inspring}${regel}`.trimEnd()).join("\n");
    })
    .join("\n");
}

const vet = (tekst: string) => tekst.replace(/\*([^*]+)\*/g, (_, binnen: string) => verf(1, binnen));

/** What the phone shows. */
function toon(bericht: Bericht): string {
  switch (bericht.type) {
    case "text":
      return vet(breek(bericht.text.body, "  │ "));
    case "contacts":
      return bericht.contacts
        .map(({ name, org, phones = [], urls = [] }) => {
          const regels = [
            `Contact: ${name.formatted_name}${org ? ` (${org.company})` : ""}`,
            ...phones.map(({ phone }) => `Bel ${phone}`),
            ...urls.map(({ url }) => url),
          ];
          return breek(regels.join("\n"), "  ┃ ");
        })
        .join("\n");
    case "interactive": {
      const { interactive } = bericht;
      const knoppen = knoppenVan(bericht).map(({ titel, uitleg }) =>
        uitleg === "" ? `[ ${titel} ]` : `[ ${titel} ] ${uitleg}`,
      );
      const voet = interactive.footer ? `\n${verf(2, breek(interactive.footer.text, "  │ "))}` : "";
      const onder =
        interactive.type === "button"
          ? `    ${knoppen.join("  ")}`
          : [`    [ ☰ ${interactive.action.button} ]`, ...knoppen.map((een) => `      ${een}`)].join("\n");
      return `${vet(breek(interactive.body.text, "  │ "))}${voet}\n${verf(36, onder)}`;
    }
  }
}

const telefoon = await openTelefoon();
try {
  for await (const { zegt, hoe, terug } of speel(telefoon, process.argv[2])) {
    console.log(verf(32, `Jij ${hoe}: ${hoe === "drukt" ? `[ ${zegt} ]` : zegt}`));
    for (const bericht of terug) console.log(`\n${toon(bericht)}`);
    console.log();
  }
  const { meta, meldingen } = telefoon;
  if (meta.geweigerd.length > 0 || meldingen.length > 0) process.exitCode = 1;
  console.log(
    `${meta.verstuurd.length} berichten, door de nagebouwde Cloud API aangenomen; ${meta.geweigerd.length} geweigerd.`,
  );
} finally {
  await telefoon.stop();
}
