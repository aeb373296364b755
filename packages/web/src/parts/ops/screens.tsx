import { Route, Switch } from "wouter";
import { Missing } from "#frame/missing.tsx";
import { Import } from "#parts/ops/import.tsx";
import { Importers } from "#parts/ops/importers.tsx";
import { Overview } from "#parts/ops/overview.tsx";
import { StuckPage } from "#parts/ops/stuck.tsx";
import "#parts/ops/ops.css";

export default function Screens() {
  return (
    <Switch>
      <Route path="/ops" component={Overview} />
      <Route path="/ops/stuck" component={StuckPage} />
      <Route path="/ops/importers" component={Importers} />
      <Route path="/ops/imports/:id">{({ id }) => <Import key={id} id={id} />}</Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}
