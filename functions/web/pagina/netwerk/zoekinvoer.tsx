import { MAX_ZOEK } from "../../netwerk/grens.ts";

/**
 * Where a name is typed, without its label and button.
 * @param zoek what was typed before, without personal data
 * @param uitleg ids of the texts that explain it
 */
export function Zoekinvoer({ zoek, uitleg }: { zoek: string; uitleg: string }) {
  return (
    <input
      id="zoek"
      name="zoek"
      type="search"
      value={zoek}
      maxlength={MAX_ZOEK}
      autocomplete="off"
      autocapitalize="off"
      class="utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input"
      aria-describedby={uitleg}
    />
  );
}
