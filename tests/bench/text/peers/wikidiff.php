<?php
// Compares pairs of texts with wikidiff2 and says how long each took.
$pairs = json_decode(stream_get_contents(STDIN));
$answers = [];
foreach ($pairs as [$before, $after]) {
    $start = hrtime(true);
    wikidiff2_inline_diff($before, $after, 2);
    $answers[] = ["seconds" => (hrtime(true) - $start) / 1e9];
}
echo json_encode($answers);
