import Web

/// The drawings that every page may use by name: levels (g…), ratings (r-…), sources (s-…), states of a mark, the logo.
enum Sprite {
    static let html = HTML(
        trusted: """
            <svg class="sprite" aria-hidden="true" focusable="false">
            <symbol id="g0" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke-dasharray="2.5 2.5"/></symbol>
            <symbol id="g1" viewBox="0 0 16 16"><path d="M1.5 2.5h13L8 14.5z"/></symbol>
            <symbol id="g2" viewBox="0 0 16 16"><path d="m8 1 7 7-7 7-7-7z"/></symbol>
            <symbol id="g3" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.4"/></symbol>
            <symbol id="g4" viewBox="0 0 16 16"><path d="m8 1.5 6.5 12h-13z"/></symbol>
            <symbol id="g5" viewBox="0 0 16 16"><path d="m8 .6 2.2 4.9 5.3.5-4 3.6 1.2 5.2L8 12.1l-4.7 2.7 1.2-5.2-4-3.6 5.3-.5z"/></symbol>
            <symbol id="gmet" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="m4.6 8.2 2.4 2.4 4.4-4.8" fill="none" stroke="#fff" stroke-width="2"/></symbol>
            <symbol id="gnotmet" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13"/><path d="m5 5 6 6m0-6-6 6" fill="none" stroke="#fff" stroke-width="2"/></symbol>
            <symbol id="gplain" viewBox="0 0 16 16"><ellipse cx="8" cy="8" rx="5.4" ry="7" fill="none" stroke-width="2"/></symbol>
            <symbol id="greached" viewBox="0 0 16 16"><ellipse cx="8" cy="8" rx="6.4" ry="7.6"/><path class="gk" d="m4.9 8.2 2.2 2.3 4-4.6" fill="none" stroke-width="2"/></symbol>
            <symbol id="r-green" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="m4.6 8.2 2.4 2.4 4.4-4.8" fill="none" stroke="#fff" stroke-width="2"/></symbol>
            <symbol id="r-amber" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.6" fill="none"/><path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z"/></symbol>
            <symbol id="r-red" viewBox="0 0 16 16"><rect x="2" y="2" width="12" height="12" fill="none" stroke-width="2.2"/></symbol>
            <symbol id="r-not-applicable" viewBox="0 0 16 16"><path d="M2.5 8h11" stroke-width="2.4"/></symbol>
            <symbol id="s-document" viewBox="0 0 20 20"><path d="M4.5 2.5h7l4 4v11h-11zm7 0v4h4m-8 4.5h5m-5 3h5"/></symbol>
            <symbol id="s-data" viewBox="0 0 20 20"><path d="M3 17h14M5 14V9m5 5V4m5 10v-3"/></symbol>
            <symbol id="s-observation" viewBox="0 0 20 20"><path d="M1.5 10S4.5 4.5 10 4.5s8.5 5.5 8.5 5.5-3 5.5-8.5 5.5S1.5 10 1.5 10z"/><circle cx="10" cy="10" r="2.5"/></symbol>
            <symbol id="s-voice" viewBox="0 0 20 20"><path d="M3 4h14v9H9l-4 3.5V13H3z"/></symbol>
            <symbol id="s-external" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.5"/><path d="m6.5 10.2 2.5 2.5 4.7-5"/></symbol>
            <symbol id="s-link" viewBox="0 0 20 20"><path d="m8.3 11.7 3.4-3.4M9 6.5l2-2a3.2 3.2 0 0 1 4.5 4.5l-2 2m-2.5 2.5-2 2A3.2 3.2 0 0 1 4.5 11l2-2"/></symbol>
            <symbol id="ok" viewBox="0 0 34 34"><circle cx="17" cy="17" r="16"/><path class="gk" d="m9.5 17.5 5 5 10-11" fill="none" stroke-width="3.6"/></symbol>
            <symbol id="ended" viewBox="0 0 34 34"><circle cx="17" cy="17" r="14.5" fill="none" stroke-width="3"/><path d="M17 9v9l5.5 4" fill="none" stroke-width="3"/></symbol>
            <symbol id="withdrawn" viewBox="0 0 34 34"><rect x="3" y="3" width="28" height="28"/><path class="gk" d="m11 11 12 12m0-12-12 12" fill="none" stroke-width="3.6"/></symbol>
            <symbol id="logo" viewBox="0 0 34 34"><circle cx="17" cy="17" r="16" class="lg-d"/><path class="lg-w" d="M4 24h26"/><path class="lg-a" d="M17 6.5 25 17h-4.6v10h-6.8V17H9z"/></symbol>
            </svg>
            """
    )
}
