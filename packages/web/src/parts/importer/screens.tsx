import { lazy } from "react";
import { Route, Switch } from "wouter";
import { Page } from "#ui/page.tsx";
import { menu } from "#words/menu.ts";
import { useWords } from "#words/language.tsx";

/** What reads lists, and the lists' own words. */
const Upload = lazy(() => import("#parts/importer/upload/upload.tsx"));

export default function Screens() {
  const { worklist } = useWords(menu);
  return (
    <Switch>
      <Route path="/importer/upload" component={Upload} />
      <Route>
        <Page title={worklist} />
      </Route>
    </Switch>
  );
}
