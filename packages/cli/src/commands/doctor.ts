import type { App } from "#frame/app";
import { help } from "#texts/help";

export function doctor(app: App): void {
  app
    .command("doctor", help.doctor)
    .option("--stage <STAGE>", app.say(help.doctor.stage))
    .action(
      app.action(async (context, { stage }) => {
        if (stage !== undefined) {
          const { examineStage } = await import("#doctor/examine-stage");
          return examineStage(context, stage);
        }
        const { examine } = await import("#doctor/examine");
        return examine(context);
      }),
    );
}
