/**
 * Grants that no call of the end-to-end run used, each with its reason. `*` is any text.
 * A grant that is used makes its line here wrong, and the test says so.
 */
export const unusedOnPurpose: readonly { readonly grant: string; readonly reason: string }[] = []
