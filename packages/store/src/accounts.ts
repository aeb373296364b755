import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  type CognitoIdentityProviderClientConfig,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Msisdn } from "@hamta/core";

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
    close: () => client.destroy(),
  };
}
