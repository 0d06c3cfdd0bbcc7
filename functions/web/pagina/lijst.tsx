/** A list of sentences; nothing when there are none. */
export function Lijst({ regels }: { regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <ul class="utrecht-unordered-list">
      {regels.map((regel) => (
        <li class="utrecht-unordered-list__item">{regel}</li>
      ))}
    </ul>
  );
}
