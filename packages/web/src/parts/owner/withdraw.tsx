import { WithdrawTicket } from "@hamta/client";
import { useState } from "react";
import { useAction } from "#asking/action.ts";
import { owner } from "#parts/owner/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

/** Takes an open ticket back, once that is confirmed. */
export function Withdraw({ number }: { number: string }) {
  const words = useWords(owner);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<readonly { message: string; action: string }[]>([]);
  const { run, busy, error } = useAction(WithdrawTicket);
  const withdraw = async () => {
    const result = await run({ input: { number } });
    if (result?.withdrawTicket.__typename === "Refusal") setRefusal(result.withdrawTicket.errors);
    else if (result) setAsking(false);
  };
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <Confirm
        isOpen={asking}
        onCancel={() => setAsking(false)}
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
