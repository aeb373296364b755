import { lazy } from "preact/compat";
import { Route, Switch } from "wouter-preact";
import { NotFound } from "#frame/not-found.tsx";
import { Importers } from "#parts/ops/importers.tsx";
import { Overview } from "#parts/ops/overview.tsx";
import { PeoplePage } from "#parts/ops/people/page.tsx";
import { StatisticsPage } from "#parts/ops/statistics/page.tsx";
import { StuckPage } from "#parts/ops/stuck.tsx";
import { TicketPage } from "#parts/ops/ticket.tsx";
import "#parts/ops/ops.css";
import "#ticket/ticket.css";
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
      <Route path="/ops/statistics" component={StatisticsPage} />
      <Route path="/ops/stuck" component={StuckPage} />
      <Route path="/ops/importers" component={Importers} />
      <Route path="/ops/people" component={PeoplePage} />
      <Route path="/ops/tickets/:number?">{({ number }) => <TicketPage number={number ?? null} />}</Route>
      <Route path="/ops/imports/:id">
        {({ id }) => <ImportPage key={id} id={id} at="/ops/imports" label={operations} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
