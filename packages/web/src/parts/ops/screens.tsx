import { Page } from "#ui/page.tsx";
import { menu } from "#words/menu.ts";
import { useWords } from "#words/language.tsx";

export default function Screens() {
  const { operations } = useWords(menu);
  return <Page title={operations} />;
}
