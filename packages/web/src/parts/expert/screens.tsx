import { Route, Switch } from "wouter-preact";
import { NotFound } from "#frame/not-found.tsx";
import { Desk } from "#parts/expert/desk.tsx";
import "#parts/expert/expert.css";
import "#ticket/ticket.css";

export default function Screens() {
  return (
    <Switch>
      <Route path="/expert/:number?">{({ number }) => <Desk number={number ?? null} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
