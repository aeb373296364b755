import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  type CognitoIdentityProviderClientConfig,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Invitation, Msisdn } from "@hamta/core";

/** The user pool's accounts. */
export type Accounts = ReturnType<typeof open>;

export function open(pool: string, config: CognitoIdentityProviderClientConfig = {}) {
  const client = new CognitoIdentityProviderClient(config);
  return {
    /**
     * Gives the number an account without a password, if it has none. Its number counts as verified, because only a code
     * sent to it signs in to the account.
     */
    create: async (msisdn: Msisdn.Msisdn): Promise<void> => {
      const number = `+${msisdn}`;
      try {
        await client.send(
          new AdminCreateUserCommand({
            UserPoolId: pool,
            Username: number,
            MessageAction: "SUPPRESS",
            UserAttributes: [
              { Name: "phone_number", Value: number },
              { Name: "phone_number_verified", Value: "true" },
            ],
          }),
        );
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
      }
    },
    /**
     * Gives a person an account with one role, and sends them a mail with a first password. A repeat for an account that
     * nobody has signed in to sends the mail again; one for an account without a role, which an attempt that crashed has
     * left, gives it the role. `EXISTS`: the address has an account of another role or organisation, or in use.
     */
    invite: async ({ email, name, role, organisation }: Invitation.Invited): Promise<"INVITED" | "EXISTS"> => {
      const account = { UserPoolId: pool, Username: email };
      const attributes = {
        email,
        email_verified: "true",
        name,
        ...(organisation !== null && { "custom:organisation": organisation }),
      };
      try {
        await client.send(
          new AdminCreateUserCommand({
            ...account,
            DesiredDeliveryMediums: ["EMAIL"],
            UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const state = await stateOf(client, account, { role, organisation });
        if (state === "OTHER") return "EXISTS";
        if (state === "UNUSED") {
          await client.send(
            new AdminCreateUserCommand({ ...account, MessageAction: "RESEND", DesiredDeliveryMediums: ["EMAIL"] }),
          );
        }
      }
      await client.send(new AdminAddUserToGroupCommand({ ...account, GroupName: role }));
      return "INVITED";
    },
    close: () => client.destroy(),
  };
}

/**
 * Of an account that is to have a role. UNUSED: it has that role or none, and nobody has signed in. WITHOUT_ROLE: somebody
 * has signed in, and it has none. OTHER: it has another role or organisation, or it has this one and is in use.
 */
async function stateOf(
  client: CognitoIdentityProviderClient,
  account: { UserPoolId: string; Username: string },
  { role, organisation }: Pick<Invitation.Invited, "role" | "organisation">,
): Promise<"UNUSED" | "WITHOUT_ROLE" | "OTHER"> {
  const [user, { Groups = [] }] = await Promise.all([
    client.send(new AdminGetUserCommand(account)),
    client.send(new AdminListGroupsForUserCommand(account)),
  ]);
  const stored = user.UserAttributes?.find(({ Name }) => Name === "custom:organisation")?.Value ?? null;
  if (stored !== organisation || Groups.some(({ GroupName }) => GroupName !== role)) return "OTHER";
  if (user.UserStatus === "FORCE_CHANGE_PASSWORD") return "UNUSED";
  return Groups.length === 0 ? "WITHOUT_ROLE" : "OTHER";
}
