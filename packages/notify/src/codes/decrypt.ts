import { buildDecrypt } from "@aws-crypto/decrypt-node";
import { KmsKeyringNode } from "@aws-crypto/kms-keyring-node";
import { CommitmentPolicy } from "@aws-crypto/material-management-node";

/**
 * Decrypts what Cognito has encrypted by the AWS Encryption SDK, with this key alone. Cognito's messages need not commit to
 * their data key, and the SDK's default policy refuses one that does not; AWS's example for this trigger has this policy.
 */
export type Decrypt = (base64: string) => Promise<string>;

export function createDecrypt(key: string): Decrypt {
  const { decrypt } = buildDecrypt(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
  const keyring = new KmsKeyringNode({ keyIds: [key] });
  return async (base64) => {
    const { plaintext } = await decrypt(keyring, Buffer.from(base64, "base64"));
    return plaintext.toString("utf8");
  };
}
