<?php
$call = curl_init('https://api.affinity.co/v2/auth/whoami');
curl_setopt_array($call, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 20,
    CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('AFFINITY_API_KEY')],
]);
curl_exec($call);
echo curl_getinfo($call, CURLINFO_RESPONSE_CODE) ?: curl_error($call), "\n";
