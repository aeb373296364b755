import { Route, Switch } from "wouter-preact";
import { NotFound } from "#frame/not-found.tsx";
import { Enquiry } from "#parts/public/enquiry.tsx";
import { Guide } from "#parts/public/guide.tsx";
import "#parts/public/public.css";

export default function Screens() {
  return (
    <Switch>
      <Route path="/enquiry" component={Enquiry} />
      <Route path="/guide" component={Guide} />
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
