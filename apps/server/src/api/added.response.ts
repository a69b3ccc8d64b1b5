/** What was added. */
export class AddedResponse {
  id!: string;
}
