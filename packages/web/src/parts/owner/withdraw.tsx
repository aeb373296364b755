import { WithdrawTicket } from "@hamta/client";
import { useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { owner } from "#parts/owner/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { focusTitle } from "#ui/page.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

/** Withdraws an open ticket after a confirmation. */
export function Withdraw({ number }: { number: string }) {
  const words = useWords(owner);
  const [isConfirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<readonly { message: string; action: string }[]>([]);
  const { run, busy, error } = useMutation(WithdrawTicket);
  const withdraw = async () => {
    const result = await run({ input: { number } });
    if (result?.withdrawTicket.__typename === "Refusal") setRefusal(result.withdrawTicket.errors);
    else if (result) {
      setConfirming(false);
      // The closed dialog gives the focus back to a button that disappears with the open ticket.
      requestAnimationFrame(focusTitle);
    }
  };
  return (
    <>
      <Button look="danger" onPress={() => setConfirming(true)}>
        {words.withdraw}
      </Button>
      <Confirm
        isOpen={isConfirming}
        onCancel={() => setConfirming(false)}
        title={words.withdrawTitle}
        action={words.withdraw}
        busy={busy}
        onConfirm={() => void withdraw()}
      >
        <p>{words.withdrawWords}</p>
        <Refusal errors={refusal} />
        <Failure error={error} />
      </Confirm>
    </>
  );
}
