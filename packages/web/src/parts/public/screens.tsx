import { Route, Switch } from "wouter";
import { Missing } from "#frame/missing.tsx";
import { Enquiry } from "#parts/public/enquiry.tsx";
import { Guide } from "#parts/public/guide.tsx";
import "#parts/public/public.css";

export default function Screens() {
  return (
    <Switch>
      <Route path="/enquiry" component={Enquiry} />
      <Route path="/guide" component={Guide} />
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}
