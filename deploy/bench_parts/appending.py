"""Durable commands a second, in the process and through HTTP, beside pgbench on the same server."""
from bench_parts.ground import Service, median, time

CLIENTS = (1, 4, 16, 64, 193)
# Each client of pgbench has a connection, of which the embedded default gives a hundred; ours share a few.
MOST_PEERS = 90


def several(values, unit=''):
    return f'{median(values):,.0f}{unit}'


def append(ground, table, options):
    quick = options.quick
    clients, rounds, seconds = ((1, 64), 2, 1) if quick else (CLIENTS, 3, 2)
    for number in clients:
        ours, many, peers = [], [], {'notify': [], 'plain': []}
        # In turns, so that all have the same weather.
        for _ in range(rounds):
            ours += command(ground, number, 1, seconds)
            for name in () if number > MOST_PEERS else ('notify',) if quick else peers:
                peers[name].append(ground.peer(name, number, seconds))
            if not quick:
                many += command(ground, number, 50, seconds)
        add(table, f'commands a second in the process, one session, {clients_named(number)}', ours, peers,
            {1: 0.4 if quick else 0.6, 64: 1.5 if quick else 4}.get(number))
        if many:
            add(table, f'the same on 50 sessions, {clients_named(number)}', many, peers, {64: 3}.get(number))


def http(ground, table, options):
    quick = options.quick
    clients, rounds, seconds = ((64,), 2, 1) if quick else (CLIENTS, 3, 2)
    rooms = {count: ground.measure('prepare', '--database', ground.database, *ground.records, '--named', f'http-{count}',
                                   '--sessions', count)[0]['sessions'] for count in ((1,) if quick else (1, 50))}
    for number in clients:
        rates, notify = {count: [] for count in rooms}, []
        for _ in range(rounds):
            # The service listens to notifications: it is not there while the peers are measured.
            with Service(ground) as service:
                for count, names in rooms.items():
                    # What earlier rounds left in a session is read before the clock runs.
                    for name in names:
                        service.ask('GET', f'/v1/sessions/{name}/board')
                    rates[count] += ground.measure(
                        'http', '--port', service.port, '--clients', number, '--seconds', seconds,
                        *[part for name in names for part in ('--session', name)], token=service.token)
            if number <= MOST_PEERS:
                notify.append(ground.peer('notify', number, seconds))
        for count, figures in rates.items():
            bar = (0.8 if quick else 2) if number == 64 else None
            add(table, f'commands a second through HTTP, {count} session{"s" * (count > 1)}, {clients_named(number)}',
                figures, {'notify': notify}, bar)


def command(ground, clients, sessions, seconds):
    return ground.measure('append', '--database', ground.database, *ground.records, '--clients', clients,
                          '--sessions', sessions, '--seconds', seconds)


def clients_named(number):
    return f'{number} client{"s" * (number > 1)}'


def add(table, what, figures, peers, bar=None):
    rate = median([figure['perSecond'] for figure in figures])
    told = {'notify': 'pgbench with NOTIFY', 'plain': 'a plain INSERT'}
    beside = ', '.join(f'{told[name]} {several(rates)} ({rate / median(rates):.2f} times)'
                       for name, rates in peers.items() if rates)
    table.add(
        what, f'{rate:,.0f} (median {time(median([figure["median"] for figure in figures]))}, '
        f'99 of 100 {time(median([figure["late"] for figure in figures]))})', beside,
        f'{bar} times pgbench with NOTIFY' if bar else '', rate / median(peers['notify']) >= bar if bar else None)
