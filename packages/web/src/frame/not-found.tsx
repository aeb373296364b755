import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** Shown if the screen does not exist or this person may not see it. */
export function NotFound({ title, lead }: { title?: string; lead?: string }) {
  const { states } = useWords(common);
  return (
    <Page title={title ?? states.notFound} lead={lead ?? (title ? undefined : states.notFoundWords)} narrow>
      <div className="row">
        <ButtonLink to="/" look="primary">
          {states.home}
        </ButtonLink>
      </div>
    </Page>
  );
}
