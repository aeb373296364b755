import { useState, type ReactNode } from "preact/compat";
import { useApi } from "#api/api.tsx";
import { link, type Which } from "#parts/importer/imports/link.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";

/** Downloads a file of an import. The link is requested on click. */
export function Download({ id, which, children }: { id: string; which: Which; children: ReactNode }) {
  const api = useApi();
  const [{ busy, error }, put] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const start = async () => {
    put({ busy: true, error: null });
    try {
      // The response is an attachment, so the page stays.
      location.assign(await link(api, id, which));
      put({ busy: false, error: null });
    } catch (error) {
      put({ busy: false, error });
    }
  };
  return (
    <>
      <Button icon="download" isPending={busy} onPress={() => void start()}>
        {children}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  );
}
