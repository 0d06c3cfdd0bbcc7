import type { Waarschuwing } from "../../antwoord/schema.ts";
import { Pictogram } from "./pictogram.tsx";

/** What the user should know, one message each. */
export function Waarschuwingen({ waarschuwingen }: { waarschuwingen: readonly Waarschuwing[] }) {
  return (
    <>
      {waarschuwingen.map(({ tekst }) => (
        <div class="utrecht-alert utrecht-alert--warning melding" role="status">
          <Pictogram naam="waarschuwing" />
          <p class="utrecht-paragraph">{tekst}</p>
        </div>
      ))}
    </>
  );
}
