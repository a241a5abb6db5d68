require 'net/http'

uri = URI('https://api.affinity.co/v2/auth/whoami')
puts Net::HTTP.get_response(uri, { 'Authorization' => "Bearer #{ENV['AFFINITY_API_KEY']}" }).code
