"""What the work in the process takes: replaying, deciding, drafting, and a log that has grown."""
import shutil

from bench_parts.ground import by_name, median, time

DEMONSTRATION = 'deploy/demo/ccpcj-33'


def replay(ground, table, options):
    runs = [by_name(ground.measure('replay', '--database', ground.database, '--folder', ground.project / DEMONSTRATION))
            for _ in range(3)]
    rates = [run['replay']['perSecond'] for run in runs]
    table.add('the thirty-third session replayed, one line after the other, each durable before the next',
              f'{median(rates):,.0f} commands a second ({runs[0]["replay"]["count"]} commands)')
    for name, what in (('parse', 'parsing a line'), ('append', 'appending'), ('follow', 'following elsewhere')):
        table.add(f'of it {what}', times(runs, name))
    late = median([run['parseClauses']['late'] for run in runs])
    table.add('a line with clauses after a name read', times(runs, 'parseClauses'), '',
              '100 µs at the median, 99 of 100 within 300 µs',
              median([run['parseClauses']['median'] for run in runs]) <= 100 and late <= 300)
    within(table, 'of it deciding and evolving', runs, 'decide', 20)


def long(ground, table, options):
    events = 20_000 if options.quick else 50_000
    runs = [by_name(ground.measure('long', '--database', ground.database, *ground.records, '--events', events))
            for _ in range(1 if options.quick else 3)]
    ratio = median([run['decideAtEnd']['median'] / run['decideAtBeginning']['median'] for run in runs])
    # At the median of 2,000 commands a tenth is noise.
    most = 3 if options.quick else 1.1
    table.add(f'a command decided and evolved at the end of a session of {events:,} events', times(runs, 'decideAtEnd'),
              f'at its beginning {times(runs, "decideAtBeginning")} ({ratio:.2f} times)', f'{most} times', ratio <= most)
    if not options.quick:
        within(table, f'a session of {events:,} events opened', runs, 'openLong', 500_000)


def draft(ground, table, options):
    folder = ground.project / DEMONSTRATION
    has_print = shutil.which('soffice') is not None
    figures = ground.measure('draft', '--database', ground.database, '--folder', folder, '--material',
                             folder / 'material', *(['--pdf'] if has_print else []))
    size, runs = figures[0], [by_name(figures)]
    within(table, f'the whole report ({size["paragraphs"]} paragraphs) drafted from its log ({size["events"]} events)', runs,
           'draftFromLog', 50_000)
    within(table, 'the same from the session in memory, as after each statement', runs, 'draft', 10_000)
    within(table, 'the whole Word document', runs, 'docx', 1_000_000)
    for name, what in (('text', 'text'), ('json', 'JSON'), ('html', 'HTML'), ('akn', 'Akoma Ntoso'),
                       ('pdf', 'PDF, printed by LibreOffice')):
        if name in runs[0]:
            table.add(f'the report as {what}', times(runs, name))


def growth(ground, table, options):
    sizes = [10_000] if options.quick else [10_000, 1_000_000] + ([10_000_000] if options.large else [])
    most = 1.6 if options.quick else 1.3
    for size in sizes:
        other = f'grown_{size}'
        # A log of the same age beside it, with nothing but what is measured.
        for name in (other, f'empty_{size}'):
            ground.sql(f'CREATE DATABASE {name}')
        place = {name: ground.database.replace('dbname=postgres', f'dbname={name}') for name in (other, f'empty_{size}')}
        filled = ground.measure('fill', '--database', place[other], '--events', size)[0]
        figures = by_name(ground.measure(
            'growth', '--database', place[f'empty_{size}'], '--other', place[other], *ground.records,
            '--rounds', 5 if options.quick else 9))
        where = f'{size:,} events of other sessions ({filled["bytes"] / 1e6:,.0f} MB)'
        ratio = figures['firstAppend']['perSecond'] / figures['otherAppend']['perSecond']
        table.add(f'appending with {where}, 16 clients', f'{figures["otherAppend"]["perSecond"]:,.0f} a second',
                  f'empty log {figures["firstAppend"]["perSecond"]:,.0f} ({ratio:.2f} times the time)', f'{most} times',
                  ratio <= most)
        for name, what in (('Open', 'opening a session of 2,000 events'), ('Read', 'reading its log')):
            one, two = figures[f'first{name}'], figures[f'other{name}']
            ratio = two['median'] / one['median']
            table.add(f'{what} with {where}', time(two['median']), f'empty log {time(one["median"])} ({ratio:.2f} times)',
                      f'{most} times', ratio <= most)
        for name in place:
            ground.sql(f'DROP DATABASE {name} WITH (FORCE)')


def times(runs, name):
    # Of fewer than a hundred the figure is that of the slowest.
    late = '99 of 100' if runs[0][name]['count'] >= 100 else 'the slowest'
    return f'{time(median([run[name]["median"] for run in runs]))}, {late} {time(median([run[name]["late"] for run in runs]))}'


def within(table, what, runs, name, bar):
    table.add(what, times(runs, name), '', f'{time(bar)} at the median', median([run[name]['median'] for run in runs]) <= bar)
