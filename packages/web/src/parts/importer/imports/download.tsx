import { useState, type ReactNode } from "react";
import { useAsking } from "#asking/asking.tsx";
import { link, type Which } from "#parts/importer/imports/link.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";

/** Downloads a file of an import by a link that is asked for when it is wanted. */
export function Download({ id, which, children }: { id: string; which: Which; children: ReactNode }) {
  const asking = useAsking();
  const [{ busy, error }, put] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const start = async () => {
    put({ busy: true, error: null });
    try {
      // Its answer is a file to keep, so the page stays.
      location.assign(await link(asking, id, which));
      put({ busy: false, error: null });
    } catch (error) {
      put({ busy: false, error });
    }
  };
  return (
    <>
      <Button
        look={which === "summaryUrl" ? "quiet" : "secondary"}
        icon="download"
        isPending={busy}
        onPress={() => void start()}
      >
        {children}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  );
}
