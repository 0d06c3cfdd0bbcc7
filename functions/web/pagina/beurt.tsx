import type { Antwoord } from "../../antwoord/schema.ts";
import { KEUZE_ANDERS } from "../../antwoord/teksten.ts";
import type { Reactie } from "../../gesprek/reactie.ts";
import { TEKSTEN } from "../../gesprek/teksten.ts";
import { Vervolg } from "./acties.tsx";
import { AdviesKaart } from "./advies.tsx";
import { Doorvraag } from "./doorvraag.tsx";
import { GeenAdvies } from "./geen-advies.tsx";
import { BEURT } from "./teksten.ts";
import { VerkenningKaart } from "./verkenning.tsx";

/** What was typed, or null when the user pressed nothing yet, and what is said back. */
export interface Beurt {
  getypt: string | null;
  reactie: Reactie;
  /** The day of the turn, `JJJJ-MM-DD`. */
  vandaag: string;
}

/** One turn of the conversation: part of the page, and the whole response to a script that asks for a fragment. */
export function BeurtFragment({ getypt, reactie, vandaag }: Beurt) {
  const keuzes = reactie.soort === "antwoord" ? (reactie.antwoord.vraag?.keuzes ?? []) : [];
  const alKnop = new Set(keuzes.map(({ id }) => `kies ${id}`));
  return (
    <article class="beurt" data-vergeten={isVergeten(reactie)}>
      {getypt !== null && (
        <p class="utrecht-paragraph getypt">
          <span class="visueel-verborgen">{BEURT.getypt}</span>
          {inWoorden(getypt, reactie)}
        </p>
      )}
      <Inhoud reactie={reactie} vandaag={vandaag} />
      <Vervolg kop={BEURT.volgende} acties={reactie.acties.filter(({ stuur }) => !alKnop.has(stuur))} />
    </article>
  );
}

function Inhoud({ reactie, vandaag }: Omit<Beurt, "getypt">) {
  switch (reactie.soort) {
    case "antwoord":
      return <AntwoordKaart {...reactie} vandaag={vandaag} />;
    case "verkenning":
      return <VerkenningKaart verkenning={reactie.verkenning} />;
    case "bericht": {
      const [eerste, ...rest] = reactie.regels;
      return (
        <div class="kaart kaart--bericht">
          <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
            {eerste}
          </h2>
          {rest.map((regel) => (
            <p class="utrecht-paragraph">{regel}</p>
          ))}
          {isVergeten(reactie) && <p class="utrecht-paragraph">{BEURT.vergeten}</p>}
        </div>
      );
    }
  }
}

function AntwoordKaart(props: { antwoord: Antwoord; uitgebreid: boolean; vandaag: string }) {
  const { antwoord } = props;
  switch (antwoord.uitkomst) {
    case "advies":
    case "spoed":
      return <AdviesKaart {...props} />;
    case "doorvragen":
      return <Doorvraag antwoord={antwoord} />;
    case "niets-gevonden":
    case "buiten-bereik":
      return <GeenAdvies antwoord={antwoord} />;
  }
}

/** True when the user was just forgotten: then the script wipes the turns before it from the screen as well. */
export function isVergeten(reactie: Reactie): true | undefined {
  return reactie.soort === "bericht" && reactie.regels[0] === TEKSTEN.vergeten[0] ? true : undefined;
}

/** A button sends a code; what the user reads back is the name of what was chosen. */
function inWoorden(getypt: string, reactie: Reactie): string {
  if (getypt === `kies ${KEUZE_ANDERS.id}`) return KEUZE_ANDERS.label;
  if (reactie.soort === "antwoord") {
    const { id, naam } = reactie.antwoord.advies?.knelpunt ?? {};
    return naam !== undefined && getypt === `kies ${id}` ? naam : getypt;
  }
  if (reactie.soort === "verkenning") {
    const { soort, id, naam } = reactie.verkenning;
    return getypt === `verken ${soort}/${id}` ? BEURT.verken(naam) : getypt;
  }
  return getypt;
}
