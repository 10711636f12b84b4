/** The language of the sidebar, for whoever wants another one than Google has for them. */
import { useSidebar } from './context';

export function LanguageChoice() {
  const { state, texts, work } = useSidebar();
  const whole = state.start.languages.filter(({ isWhole }) => isWhole);
  if (whole.length < 2) return null;
  return (
    <p class="language">
      <label for="language">{texts.common.language}</label>
      <select
        id="language"
        value={state.start.sidebarLanguage}
        onChange={(event) => void work.speak(event.currentTarget.value)}
      >
        {whole.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
