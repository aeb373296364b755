import { lazy } from "react";
import { Route, Switch } from "wouter";
import { Missing } from "#frame/missing.tsx";
import { Importers } from "#parts/ops/importers.tsx";
import { Overview } from "#parts/ops/overview.tsx";
import { StuckPage } from "#parts/ops/stuck.tsx";
import "#parts/ops/ops.css";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const ImportPage = lazy(() =>
  import("#parts/importer/imports/page.tsx").then(({ ImportPage }) => ({ default: ImportPage })),
);

export default function Screens() {
  const { operations } = useWords(menu);
  return (
    <Switch>
      <Route path="/ops" component={Overview} />
      <Route path="/ops/imports" component={Overview} />
      <Route path="/ops/stuck" component={StuckPage} />
      <Route path="/ops/importers" component={Importers} />
      <Route path="/ops/imports/:id">
        {({ id }) => <ImportPage key={id} id={id} at="/ops/imports" label={operations} />}
      </Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}
