import { errorSummary, withLabels } from './form-state';

describe('the summary above a form', () => {
  const state = {
    values: {},
    problems: [
      { field: 'amount', text: 'Falta este dato.' },
      { field: 'endsOn', text: 'Falta este dato.' },
      { field: 'elsewhere', text: 'No se conoce.' },
    ],
  };

  it('leads to each field and names it where the same words stand at many', () => {
    const labels = [
      { id: 'f-amount', label: 'Monto' },
      { id: 'f-endsOn', label: 'Último día' },
    ];
    expect(withLabels(errorSummary(state, ['amount', 'endsOn']), labels)).toEqual({
      problems: [
        { text: 'Monto: Falta este dato.', href: '#f-amount' },
        { text: 'Último día: Falta este dato.', href: '#f-endsOn' },
        { text: 'No se conoce.', href: '#main' },
      ],
    });
  });

  it('is none where nothing was refused', () => {
    expect(withLabels(errorSummary({ values: {}, problems: [] }, ['amount']), [])).toBeNull();
  });
});
