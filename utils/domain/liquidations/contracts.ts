/** A perpetual swap of OKX. Its size differs per contract and changes, so it is never hard-coded. */
export interface Contract {
  /** In coins for a linear contract, in US dollars for an inverse one. */
  readonly value: number;
  readonly kind: 'linear' | 'inverse';
}

/** By OKX's name: `BTC-USDT-SWAP`. */
export type Contracts = Readonly<Record<string, Contract>>;

/**
 * The value in US dollars of a number of contracts.
 * @returns null where the contract is not known, as the size of another one may differ a thousandfold
 */
export function valueOfContracts(
  contracts: Contracts,
  name: string,
  { count, price }: { readonly count: number; readonly price: number },
): number | null {
  const contract = Object.hasOwn(contracts, name) ? contracts[name] : undefined;
  if (!contract) return null;
  const units = count * contract.value;
  return contract.kind === 'inverse' ? units : units * price;
}
