export class StateCountResponse {
  /** ISO 3166-2. */
  state!: string;
  inegi!: string;
  region!: string;
  nonprofits!: number;
}

export class RegionCountResponse {
  region!: string;
  nonprofits!: number;
}

/** Nonprofits by place as this account may know them; those whose state is withheld count in their region only. */
export class MapResponse {
  states!: StateCountResponse[];
  regions!: RegionCountResponse[];
  placeWithheld!: number;
  total!: number;
}
