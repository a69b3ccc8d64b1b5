import { documentsFixture } from '../fixtures/documents.fixture';

describe('the library of documents', () => {
  it('says the unit of a size once', () => {
    expect(documentsFixture('es').documents.map(({ size }) => size)).toEqual(['47 kB', '47 kB']);
  });
});
